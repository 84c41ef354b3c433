import { describe, expect, it } from 'vitest'
import { loadPlaces } from '../../../src/lexicon/places.ts'

const places = loadPlaces()

describe('a place by name', () => {
  it.each([
    ['西安市', 'full', '610100', 'city'],
    ['西安', 'short', '610100', 'city'],
    ['雁塔区', 'full', '610113', 'county'],
    ['北京市', 'full', '110000', 'province'],
    ['恩施州', 'full', '422800', 'city'],
    ['互助县', 'full', '630223', 'county'],
    ['宁夏自治区', 'full', '640000', 'province'],
    ['内蒙古', 'short', '150000', 'province'],
    ['积石山县', 'full', '622927', 'county'],
    ['潜江市', 'full', '429005', 'county'],
    ['鄂', 'letter', '420000', 'province'],
    ['香港', 'short', '810000', 'province'],
    ['花莲县', 'full', '710000', 'county'],
    ['新华', 'doubtful', '130105', 'county'],
    ['干县', 'full', '610424', 'county'],
  ])('%s', (name, form, code, level) => {
    const found = places.byName(name)
    expect(found?.form).toBe(form)
    expect(found?.places[0]).toMatchObject({ level })
    expect(found?.places.map((place) => place.code)).toContain(code)
  })

  it.each([
    ['襄樊市', '420600', 2010],
    ['莱芜市', '370116', 2019],
    ['萧山市', '330109', 2001],
    ['怀柔县', '110116', 2001],
    ['呼兰县', '230111', 2004],
    ['黄州市', '421102', 1995],
  ])('%s, which it was called until then, has the code of its successor', (name, code, until) => {
    expect(places.byName(name)?.places).toContainEqual(expect.objectContaining({ name, code, until }))
  })

  it.each(['合作', '公安', '消费者', '', '市'])('%s is none', (name) => {
    expect(places.byName(name)).toBeNull()
  })

  it('has all that it can mean, the widest first', () => {
    expect(places.byName('朝阳')?.places.map(({ level }) => level)).toEqual(['city', 'county', 'county', 'county'])
    expect(places.byName('鼓楼区')?.places.length).toBe(4)
  })
})

describe('places in a text', () => {
  it('are found longest first, in order', () => {
    const text = '省消委联合西安市雁塔区与襄樊、武汉和神农架林区'
    expect(places.find(text).map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
      ['西安市', '西安市'],
      ['雁塔区', '雁塔区'],
      ['襄樊', '襄樊'],
      ['武汉', '武汉'],
      ['神农架林区', '神农架林区'],
    ])
  })

  it('leave out letters and doubtful names unless asked for them', () => {
    expect(places.find('新华路在鄂东')).toEqual([])
    expect(places.find('鄂东', new Set(['letter'])).map(({ name }) => name)).toEqual(['鄂'])
  })

  it('are read at an offset, forwards and backwards', () => {
    expect(places.endingAt('在西安市', 4)).toMatchObject({ name: '西安市', start: 1, end: 4 })
    expect(places.endingAt('在西安市', 4, 2)).toBeNull()
    expect(places.startingAt('西安市工商局', 0)).toMatchObject({ name: '西安市', end: 3 })
    expect(places.startingAt('工商局', 0)).toBeNull()
  })

  it('have a division for each code', () => {
    expect(places.byCode('610113')).toMatchObject({ name: '雁塔区', level: 'county' })
    expect(places.byCode('999999')).toBeNull()
  })
})
