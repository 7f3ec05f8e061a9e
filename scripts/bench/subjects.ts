/** The pages that are measured. */
export const SUBJECTS = [
  { name: 'home', path: '/zh' },
  { name: 'forum', path: '/zh/forums/zhongguancun-2023' },
  { name: 'agenda', path: '/zh/forums/zhongguancun-2023/agenda' },
] as const
