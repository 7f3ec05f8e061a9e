// One namespace per area, one file per language. A new area adds its two imports and its line below.
// zh-Hant is not here: translate.ts derives it from zh.

import accountsEn from './messages/en/accounts.json' with { type: 'json' }
import agendaEn from './messages/en/agenda.json' with { type: 'json' }
import agreementFilesEn from './messages/en/agreement-files.json' with { type: 'json' }
import agreementPanelEn from './messages/en/agreement-panel.json' with { type: 'json' }
import agreementsEn from './messages/en/agreements.json' with { type: 'json' }
import alliancePanelEn from './messages/en/alliance-panel.json' with { type: 'json' }
import alliancesEn from './messages/en/alliances.json' with { type: 'json' }
import apiEn from './messages/en/api.json' with { type: 'json' }
import auditEn from './messages/en/audit.json' with { type: 'json' }
import checkInEn from './messages/en/check-in.json' with { type: 'json' }
import citiesEn from './messages/en/cities.json' with { type: 'json' }
import cityPanelEn from './messages/en/city-panel.json' with { type: 'json' }
import commonEn from './messages/en/common.json' with { type: 'json' }
import completenessEn from './messages/en/completeness.json' with { type: 'json' }
import editionsEn from './messages/en/editions.json' with { type: 'json' }
import errorsEn from './messages/en/errors.json' with { type: 'json' }
import exportsEn from './messages/en/exports.json' with { type: 'json' }
import factsEn from './messages/en/facts.json' with { type: 'json' }
import figurePanelEn from './messages/en/figure-panel.json' with { type: 'json' }
import forumsEn from './messages/en/forums.json' with { type: 'json' }
import homeEn from './messages/en/home.json' with { type: 'json' }
import honourPanelEn from './messages/en/honour-panel.json' with { type: 'json' }
import importsEn from './messages/en/imports.json' with { type: 'json' }
import infrastructurePanelEn from './messages/en/infrastructure-panel.json' with { type: 'json' }
import layoutEn from './messages/en/layout.json' with { type: 'json' }
import lettersEn from './messages/en/letters.json' with { type: 'json' }
import meEn from './messages/en/me.json' with { type: 'json' }
import mergingEn from './messages/en/merging.json' with { type: 'json' }
import milestonePanelEn from './messages/en/milestone-panel.json' with { type: 'json' }
import organisationsEn from './messages/en/organisations.json' with { type: 'json' }
import outcomePanelEn from './messages/en/outcome-panel.json' with { type: 'json' }
import outcomesEn from './messages/en/outcomes.json' with { type: 'json' }
import panelEn from './messages/en/panel.json' with { type: 'json' }
import panelRegistrationsEn from './messages/en/panel-registrations.json' with { type: 'json' }
import participationPanelEn from './messages/en/participation-panel.json' with { type: 'json' }
import peopleEn from './messages/en/people.json' with { type: 'json' }
import picksEn from './messages/en/picks.json' with { type: 'json' }
import picturesEn from './messages/en/pictures.json' with { type: 'json' }
import printsEn from './messages/en/prints.json' with { type: 'json' }
import privacyEn from './messages/en/privacy.json' with { type: 'json' }
import programmeEn from './messages/en/programme.json' with { type: 'json' }
import recordPanelEn from './messages/en/record-panel.json' with { type: 'json' }
import referencePanelEn from './messages/en/reference-panel.json' with { type: 'json' }
import registerFormEn from './messages/en/register-form.json' with { type: 'json' }
import registrationsEn from './messages/en/registrations.json' with { type: 'json' }
import searchEn from './messages/en/search.json' with { type: 'json' }
import sessionsEn from './messages/en/sessions.json' with { type: 'json' }
import sourcePanelEn from './messages/en/source-panel.json' with { type: 'json' }
import sourcesEn from './messages/en/sources.json' with { type: 'json' }
import teamEn from './messages/en/team.json' with { type: 'json' }
import themesEn from './messages/en/themes.json' with { type: 'json' }
import ticketsEn from './messages/en/tickets.json' with { type: 'json' }
import umbrellaPanelEn from './messages/en/umbrella-panel.json' with { type: 'json' }
import accountsZh from './messages/zh/accounts.json' with { type: 'json' }
import agendaZh from './messages/zh/agenda.json' with { type: 'json' }
import agreementFilesZh from './messages/zh/agreement-files.json' with { type: 'json' }
import agreementPanelZh from './messages/zh/agreement-panel.json' with { type: 'json' }
import agreementsZh from './messages/zh/agreements.json' with { type: 'json' }
import alliancePanelZh from './messages/zh/alliance-panel.json' with { type: 'json' }
import alliancesZh from './messages/zh/alliances.json' with { type: 'json' }
import apiZh from './messages/zh/api.json' with { type: 'json' }
import auditZh from './messages/zh/audit.json' with { type: 'json' }
import checkInZh from './messages/zh/check-in.json' with { type: 'json' }
import citiesZh from './messages/zh/cities.json' with { type: 'json' }
import cityPanelZh from './messages/zh/city-panel.json' with { type: 'json' }
import commonZh from './messages/zh/common.json' with { type: 'json' }
import completenessZh from './messages/zh/completeness.json' with { type: 'json' }
import editionsZh from './messages/zh/editions.json' with { type: 'json' }
import errorsZh from './messages/zh/errors.json' with { type: 'json' }
import exportsZh from './messages/zh/exports.json' with { type: 'json' }
import factsZh from './messages/zh/facts.json' with { type: 'json' }
import figurePanelZh from './messages/zh/figure-panel.json' with { type: 'json' }
import forumsZh from './messages/zh/forums.json' with { type: 'json' }
import homeZh from './messages/zh/home.json' with { type: 'json' }
import honourPanelZh from './messages/zh/honour-panel.json' with { type: 'json' }
import importsZh from './messages/zh/imports.json' with { type: 'json' }
import infrastructurePanelZh from './messages/zh/infrastructure-panel.json' with { type: 'json' }
import layoutZh from './messages/zh/layout.json' with { type: 'json' }
import lettersZh from './messages/zh/letters.json' with { type: 'json' }
import meZh from './messages/zh/me.json' with { type: 'json' }
import mergingZh from './messages/zh/merging.json' with { type: 'json' }
import milestonePanelZh from './messages/zh/milestone-panel.json' with { type: 'json' }
import organisationsZh from './messages/zh/organisations.json' with { type: 'json' }
import outcomePanelZh from './messages/zh/outcome-panel.json' with { type: 'json' }
import outcomesZh from './messages/zh/outcomes.json' with { type: 'json' }
import panelZh from './messages/zh/panel.json' with { type: 'json' }
import panelRegistrationsZh from './messages/zh/panel-registrations.json' with { type: 'json' }
import participationPanelZh from './messages/zh/participation-panel.json' with { type: 'json' }
import peopleZh from './messages/zh/people.json' with { type: 'json' }
import picksZh from './messages/zh/picks.json' with { type: 'json' }
import picturesZh from './messages/zh/pictures.json' with { type: 'json' }
import printsZh from './messages/zh/prints.json' with { type: 'json' }
import privacyZh from './messages/zh/privacy.json' with { type: 'json' }
import programmeZh from './messages/zh/programme.json' with { type: 'json' }
import recordPanelZh from './messages/zh/record-panel.json' with { type: 'json' }
import referencePanelZh from './messages/zh/reference-panel.json' with { type: 'json' }
import registerFormZh from './messages/zh/register-form.json' with { type: 'json' }
import registrationsZh from './messages/zh/registrations.json' with { type: 'json' }
import searchZh from './messages/zh/search.json' with { type: 'json' }
import sessionsZh from './messages/zh/sessions.json' with { type: 'json' }
import sourcePanelZh from './messages/zh/source-panel.json' with { type: 'json' }
import sourcesZh from './messages/zh/sources.json' with { type: 'json' }
import teamZh from './messages/zh/team.json' with { type: 'json' }
import themesZh from './messages/zh/themes.json' with { type: 'json' }
import ticketsZh from './messages/zh/tickets.json' with { type: 'json' }
import umbrellaPanelZh from './messages/zh/umbrella-panel.json' with { type: 'json' }

export const NAMESPACES = {
  agenda: { zh: agendaZh, en: agendaEn },
  agreements: { zh: agreementsZh, en: agreementsEn },
  alliances: { zh: alliancesZh, en: alliancesEn },
  api: { zh: apiZh, en: apiEn },
  cities: { zh: citiesZh, en: citiesEn },
  common: { zh: commonZh, en: commonEn },
  errors: { zh: errorsZh, en: errorsEn },
  facts: { zh: factsZh, en: factsEn },
  forums: { zh: forumsZh, en: forumsEn },
  home: { zh: homeZh, en: homeEn },
  imports: { zh: importsZh, en: importsEn },
  layout: { zh: layoutZh, en: layoutEn },
  organisations: { zh: organisationsZh, en: organisationsEn },
  outcomes: { zh: outcomesZh, en: outcomesEn },
  people: { zh: peopleZh, en: peopleEn },
  registrations: { zh: registrationsZh, en: registrationsEn },
  search: { zh: searchZh, en: searchEn },
  sessions: { zh: sessionsZh, en: sessionsEn },
  sources: { zh: sourcesZh, en: sourcesEn },
  themes: { zh: themesZh, en: themesEn },
  accounts: { zh: accountsZh, en: accountsEn },
  letters: { zh: lettersZh, en: lettersEn },
  me: { zh: meZh, en: meEn },
  tickets: { zh: ticketsZh, en: ticketsEn },
  programme: { zh: programmeZh, en: programmeEn },
  'register-form': { zh: registerFormZh, en: registerFormEn },
  'check-in': { zh: checkInZh, en: checkInEn },
  panel: { zh: panelZh, en: panelEn },
  'panel-registrations': { zh: panelRegistrationsZh, en: panelRegistrationsEn },
  audit: { zh: auditZh, en: auditEn },
  exports: { zh: exportsZh, en: exportsEn },
  'agreement-files': { zh: agreementFilesZh, en: agreementFilesEn },
  'agreement-panel': { zh: agreementPanelZh, en: agreementPanelEn },
  pictures: { zh: picturesZh, en: picturesEn },
  'record-panel': { zh: recordPanelZh, en: recordPanelEn },
  merging: { zh: mergingZh, en: mergingEn },
  team: { zh: teamZh, en: teamEn },
  completeness: { zh: completenessZh, en: completenessEn },
  'participation-panel': { zh: participationPanelZh, en: participationPanelEn },
  'alliance-panel': { zh: alliancePanelZh, en: alliancePanelEn },
  'city-panel': { zh: cityPanelZh, en: cityPanelEn },
  'source-panel': { zh: sourcePanelZh, en: sourcePanelEn },
  'figure-panel': { zh: figurePanelZh, en: figurePanelEn },
  'honour-panel': { zh: honourPanelZh, en: honourPanelEn },
  'reference-panel': { zh: referencePanelZh, en: referencePanelEn },
  'infrastructure-panel': { zh: infrastructurePanelZh, en: infrastructurePanelEn },
  'outcome-panel': { zh: outcomePanelZh, en: outcomePanelEn },
  'milestone-panel': { zh: milestonePanelZh, en: milestonePanelEn },
  'umbrella-panel': { zh: umbrellaPanelZh, en: umbrellaPanelEn },
  picks: { zh: picksZh, en: picksEn },
  prints: { zh: printsZh, en: printsEn },
  editions: { zh: editionsZh, en: editionsEn },
  privacy: { zh: privacyZh, en: privacyEn },
} as const

export type Namespace = keyof typeof NAMESPACES
