import type { Page } from '@playwright/test'

/**
 * The main part of a page as its readers have it, in one spelling for a preview and for what it shows: what leads to
 * previews there leads to readers' pages here, and when it was last changed is left out.
 */
export async function readersMain(page: Page, address: string, forum: string): Promise<string> {
  await page.goto(address)
  const html = await page.locator('main').evaluate((main) => {
    main.querySelector('.as-of')?.remove()
    // The tab that is open has no address of its own for readers, and one in a preview.
    for (const tab of main.querySelectorAll('nav.local a')) tab.removeAttribute('href')
    return main.innerHTML
  })
  const own = `/zh/organise/${forum}`
  return html
    .replaceAll(`${own}/programme/preview/all`, `/zh/forums/${forum}/agenda`)
    .replaceAll(`${own}/preview/overview`, `/zh/forums/${forum}`)
    .replaceAll(`${own}/preview/`, `/zh/forums/${forum}/`)
}
