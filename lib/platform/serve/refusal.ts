import { isLocale, type Locale, langOf, negotiateLocale } from '../i18n/locales.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { REFUSAL_STATUS } from './door.ts'
import type { HeaderPairs } from './security-headers.ts'

export type RefusalReason = keyof typeof REFUSAL_STATUS | 'busy' | 'failed'

interface Words {
  title: string
  sentence: string
}

/**
 * Said before any page can be rendered, so these few sentences do not come from the message files:
 * they must not depend on anything that can fail.
 */
const WORDS: Record<RefusalReason, Record<Locale, Words>> = {
  bad_address: {
    zh: { title: '地址无法识别', sentence: '这个地址写得不完整，或含有不能使用的字符。' },
    'zh-hant': { title: '網址無法辨識', sentence: '這個網址寫得不完整，或含有不能使用的字元。' },
    en: {
      title: 'Address not understood',
      sentence: 'This address is incomplete or holds characters that cannot be used.',
    },
  },
  bad_request: {
    zh: { title: '请求无法识别', sentence: '服务器没有读懂这次请求，请重新打开页面。' },
    'zh-hant': { title: '請求無法辨識', sentence: '伺服器沒有讀懂這次請求，請重新開啟頁面。' },
    en: {
      title: 'Request not understood',
      sentence: 'The server could not read this request. Please open the page again.',
    },
  },
  not_found: {
    zh: { title: '此处没有记载', sentence: '这个地址没有内容。' },
    'zh-hant': { title: '此處沒有記載', sentence: '這個網址沒有內容。' },
    en: { title: 'Nothing recorded here', sentence: 'There is nothing at this address.' },
  },
  method_not_allowed: {
    zh: { title: '此处只能阅读', sentence: '这个地址不接受这种操作。' },
    'zh-hant': { title: '此處只能閱讀', sentence: '這個網址不接受這種操作。' },
    en: { title: 'Read only', sentence: 'This address does not accept that kind of request.' },
  },
  address_too_long: {
    zh: { title: '地址太长', sentence: '这个地址太长，门户中没有这样的页面。' },
    'zh-hant': { title: '網址太長', sentence: '這個網址太長，門戶中沒有這樣的頁面。' },
    en: {
      title: 'Address too long',
      sentence: 'This address is longer than any page of the portal.',
    },
  },
  headers_too_large: {
    zh: { title: '请求太大', sentence: '浏览器随请求送来的信息太多，清除本站数据后再试。' },
    'zh-hant': { title: '請求太大', sentence: '瀏覽器隨請求送來的資訊太多，清除本站資料後再試。' },
    en: {
      title: 'Request too large',
      sentence:
        'Your browser sent too much with this request. Clear this site’s data and try again.',
    },
  },
  bad_body: {
    zh: {
      title: '没有收到完整的表单',
      sentence: '表单在途中中断或损坏，没有办理。请返回再送一次。',
    },
    'zh-hant': {
      title: '沒有收到完整的表單',
      sentence: '表單在途中中斷或損壞，沒有辦理。請返回再送一次。',
    },
    en: {
      title: 'The form did not arrive whole',
      sentence:
        'It was cut short or damaged on its way; nothing was done. Go back and send it again.',
    },
  },
  bad_origin: {
    zh: {
      title: '没有办理',
      sentence: '这份表单不是从本站的页面送来的，没有办理任何事项。请在本站重新打开页面填写。',
    },
    'zh-hant': {
      title: '沒有辦理',
      sentence: '這份表單不是從本站的頁面送來的，沒有辦理任何事項。請在本站重新開啟頁面填寫。',
    },
    en: {
      title: 'Nothing was done',
      sentence:
        'This form was not sent by a page of this site, so nothing was done. Open the page here and fill it in.',
    },
  },
  wrong_host: {
    zh: { title: '地址不对', sentence: '这台服务器不以这个名称办理表单，请从本站地址重新打开。' },
    'zh-hant': {
      title: '網址不對',
      sentence: '這台伺服器不以這個名稱辦理表單，請從本站網址重新開啟。',
    },
    en: {
      title: 'Wrong address',
      sentence:
        'This server takes no forms under that name. Open the page at the site’s own address.',
    },
  },
  body_too_large: {
    zh: { title: '送来的内容太大', sentence: '文件或文字超过了上限，没有办理。请返回减小后再送。' },
    'zh-hant': {
      title: '送來的內容太大',
      sentence: '檔案或文字超過了上限，沒有辦理。請返回減小後再送。',
    },
    en: {
      title: 'Too large',
      sentence:
        'The files or texts are larger than this form takes; nothing was done. Go back and send less.',
    },
  },
  unsupported_body: {
    zh: { title: '无法读取', sentence: '本站不读取这种格式的内容，没有办理。' },
    'zh-hant': { title: '無法讀取', sentence: '本站不讀取這種格式的內容，沒有辦理。' },
    en: {
      title: 'Format not understood',
      sentence: 'This site does not read that kind of content; nothing was done.',
    },
  },
  busy: {
    zh: { title: '暂时无法打开', sentence: '页面没有及时准备好，请稍后再试。' },
    'zh-hant': { title: '暫時無法開啟', sentence: '頁面沒有及時準備好，請稍後再試。' },
    en: {
      title: 'Not available right now',
      sentence: 'The page was not ready in time. Please try again in a moment.',
    },
  },
  failed: {
    zh: { title: '页面出错', sentence: '页面没有生成，问题已记录，请稍后再试。' },
    'zh-hant': { title: '頁面出錯', sentence: '頁面沒有產生，問題已記錄，請稍後再試。' },
    en: {
      title: 'Something went wrong',
      sentence: 'The page could not be made. The problem was recorded; please try again later.',
    },
  },
}

const BACK: Record<Locale, string> = {
  zh: '回到首页',
  'zh-hant': '回到首頁',
  en: 'Back to the home page',
}

export interface RefusalAnswer {
  status: number
  headers: string[]
  body: Buffer
}

/**
 * The plain answer to a request that gets no page: HTML for people, RFC 9457 below /api, one line
 * of text for a script of ours.
 */
export function refusalAnswer(
  reason: RefusalReason,
  url: string,
  acceptLanguage: string | undefined,
  always: HeaderPairs,
  isForScript = false,
): RefusalAnswer {
  const status = reason === 'busy' ? 503 : reason === 'failed' ? 500 : REFUSAL_STATUS[reason]
  const first = url.split(/[/?]/, 2)[1]
  const locale = isLocale(first) ? first : negotiateLocale(acceptLanguage)
  const words = WORDS[reason][locale]
  const isData = url.startsWith('/api/')
  const text = isData
    ? JSON.stringify({ type: 'about:blank', title: words.title, status, detail: words.sentence })
    : isForScript
      ? words.title
      : page(locale, words)
  const type = isForScript ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8'
  const body = Buffer.from(text)
  const headers = [
    ...always,
    ...['Content-Type', isData ? 'application/problem+json' : type],
    ...['Content-Length', String(body.length), 'Cache-Control', 'no-store'],
    ...['Vary', 'Accept-Language', 'Content-Security-Policy', contentSecurityPolicy([])],
  ]
  if (isData) headers.push('Access-Control-Allow-Origin', '*')
  if (reason === 'busy') headers.push('Retry-After', '2')
  return { status, headers, body }
}

function page(locale: Locale, { title, sentence }: Words): string {
  return `<!doctype html><html lang="${langOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title></head><body><main><h1>${title}</h1><p>${sentence}</p><p><a href="/${locale}">${BACK[locale]}</a></p></main></body></html>`
}
