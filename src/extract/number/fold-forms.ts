/** Traditional forms that numbers are written in, with the Simplified ones that the grammar reads. */
const TRADITIONAL = '萬億兩倆貳參陸點幾餘個負來數雙對點張隻臺塊種項條'
const SIMPLIFIED = '万亿两俩贰叁陆点几余个负来数双对点张只台块种项条'

const FORMS = new RegExp(`[\\u3000\\u00a0\\uff01-\\uff5e${TRADITIONAL}]`, 'g')

/** A text with full-width ASCII and Traditional number words folded, one code unit for one; canonical text stays as it is. */
export function foldForms(text: string): string {
  return text.replace(FORMS, (form) => {
    const unit = form.charCodeAt(0)
    if (unit >= 0xff01 && unit <= 0xff5e) return String.fromCharCode(unit - 0xfee0)
    return SIMPLIFIED[TRADITIONAL.indexOf(form)] ?? ' '
  })
}
