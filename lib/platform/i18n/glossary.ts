/**
 * What OpenCC's simplified → Taiwan table writes otherwise than our sources and readers do.
 * Each pair is applied to the *converted* text, in this order.
 *
 * The forms are those printed in sources 002–004 (traditional): 發布, 公布, 平台, 污染.
 */
export const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  // 臺 only where it names Taiwan; 平台, 後台, 台賬 and 台州 are written with 台 in Hong Kong and Taiwan alike.
  [/臺(?![灣北中南東])/g, '台'],
  [/汙/g, '污'],
  [/([發公頒])佈/g, '$1布'],
  // 西咸新區 is 西安 + 咸陽: a name, not salt.
  [/西鹹/g, '西咸'],
  [/傢俱/g, '家具'],
  // After 上 OpenCC thinks of drawing lots (上籤).
  [/籤(?=[署約訂字名發])/g, '簽'],
  // OpenCC takes 首只 for a counted thing; before a verb it is "only".
  [/首隻(?=[出有見是能在])/g, '首只'],
  [/“/g, '「'],
  [/”/g, '」'],
  [/‘/g, '『'],
  [/’/g, '』'],
]

/**
 * Words of the interface that readers in Taiwan and Hong Kong call otherwise. Only for our own
 * labels: inside a recorded name or title (中關村軟件園, 數據科技有限公司) the word stays as it is.
 */
export const INTERFACE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/鏈接/g, '連結'],
  [/搜索/g, '搜尋'],
  [/默認/g, '預設'],
  [/打印/g, '列印'],
  [/導出/g, '匯出'],
  [/導入/g, '匯入'],
  [/菜單/g, '選單'],
  [/登錄/g, '登入'],
  [/信息/g, '資訊'],
  [/數據庫/g, '資料庫'],
  [/數據/g, '資料'],
  [/服務器/g, '伺服器'],
  [/視頻/g, '影片'],
  [/添加/g, '加入'],
  [/刷新/g, '重新整理'],
  [/屏幕/g, '螢幕'],
  [/網絡/g, '網路'],
  [/接口/g, '介面'],
  [/響應/g, '回應'],
]

/**
 * Characters that stay as they are when they begin a person's name: as ordinary words OpenCC
 * widens them (范 → 範, 于 → 於, 余 → 餘, 岳 → 嶽), as surnames they are complete.
 */
export const SURNAMES_KEPT = '范于余岳郁涂谷曲卜姜咸丑后干占秋沈种仇朴洪台向松'
