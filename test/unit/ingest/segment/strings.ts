import { createRandom } from '../../../support/random.ts'

/** Strings that are hard on a segmenter: every kind of character, mixed, with stretches of real text between. */
export function* generateStrings(count: number, seed: number, texts: readonly string[]): Generator<string> {
  const random = createRandom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const from = (first: number, last: number) => String.fromCodePoint(first + below(last - first + 1))
  const real = () => {
    const text = texts[below(texts.length)] as string
    const start = below(text.length)
    return text.slice(start, start + 1 + below(12)) // may cut a pair in two
  }
  const kinds: ReadonlyArray<() => string> = [
    real,
    real,
    real,
    () => from(0x4e00, 0x9fff),
    () => COMMON[below(COMMON.length)] as string,
    () => COMMON[below(COMMON.length)] as string,
    () => from(0x30, 0x39),
    () => from(0x20, 0x7e),
    () => PUNCTUATION[below(PUNCTUATION.length)] as string,
    () => String.fromCharCode(below(0x10000)), // all of the BMP, lone surrogates among it
    () => from(0x10000, 0x10ffff),
    () => from(0x20000, 0x2a6df), // Han characters of the second plane
  ]
  for (let i = 0; i < count; i++) {
    let text = ''
    // one kind of character now and then, mostly all of them
    const only = random() < 0.2 ? kinds[below(kinds.length)] : undefined
    for (let pieces = 1 + below(16); pieces > 0; pieces--)
      text += (only ?? (kinds[below(kinds.length)] as () => string))()
    yield text
  }
}

const COMMON =
  '的一是不了在有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严'
const PUNCTUATION = ' \t\n,，。、；：！？“”‘’（）《》【】—…·%％.０１２ａＡ〇①㎡℃\u3000\u00a0\u200b\ufeff\u0000'
