import type { Locale } from '#lib/platform/i18n/locales.ts'

type ErrorWords = {
  lang: string
  title: string
  kept: string
  retry: string
  code: string
  home: string
}

/**
 * The words of the two error boundaries. They run in the browser, where the translator (server
 * only, 455 KB of conversion tables) cannot be: so all three languages are written here by hand.
 */
export const ERROR_WORDS: Record<Locale, ErrorWords> = {
  zh: {
    lang: 'zh-Hans',
    title: '页面没能打开',
    kept: '问题在我们这边。记录没有受影响，您在这台设备上的收藏与填写也都还在。',
    retry: '再试一次',
    code: '告诉我们时请附上编号',
    home: '回首页',
  },
  'zh-hant': {
    lang: 'zh-Hant',
    title: '頁面沒能打開',
    kept: '問題在我們這邊。記錄沒有受影響，您在這台裝置上的收藏與填寫也都還在。',
    retry: '再試一次',
    code: '告訴我們時請附上編號',
    home: '回首頁',
  },
  en: {
    lang: 'en',
    title: 'This page could not be opened',
    kept: 'The fault is ours. The record is untouched, and so is whatever you saved on this device.',
    retry: 'Try again',
    code: 'Please quote this number when you tell us',
    home: 'Home',
  },
}
