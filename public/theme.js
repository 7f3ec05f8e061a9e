// Light or dark before the first paint, and the switch in the footer. Remembers in this browser
// only; nothing is sent anywhere. Loaded as a file because the policy allows no inline script.
;(() => {
  const root = document.documentElement
  const key = 'theme'
  let choice = 'system'
  try {
    choice = localStorage.getItem(key) || 'system'
  } catch {
    // storage may be refused: the system decides
  }
  const show = () => {
    if (choice === 'light' || choice === 'dark') root.dataset.theme = choice
    else delete root.dataset.theme
    for (const button of document.querySelectorAll('[data-theme-choice]')) {
      button.setAttribute('aria-pressed', String(button.dataset.themeChoice === choice))
    }
  }
  root.dataset.js = ''
  try {
    // the river on the home page draws itself once per visit
    if (!sessionStorage.getItem('seen')) root.dataset.first = ''
    sessionStorage.setItem('seen', '1')
  } catch {
    // then it stands still
  }
  show()
  document.addEventListener('DOMContentLoaded', show)
  // Hydration may write the buttons anew after DOMContentLoaded.
  window.addEventListener('load', () => setTimeout(show))
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('[data-theme-choice]')
    if (!button) return
    choice = button.dataset.themeChoice
    try {
      if (choice === 'system') localStorage.removeItem(key)
      else localStorage.setItem(key, choice)
    } catch {
      // it holds for this page at least
    }
    show()
  })
})()
