/** The actions on what a forum's sources tell of others (titles held, works), and on what happened on its way and what it belongs to, with the names of their fields. */
export const FACT_ACTION_FIELDS: Record<string, readonly string[]> = {
  createHonourAction: [
    ...['slug', 'locale', 'title.zh-Hans', 'title.en', 'titleAsPrinted', 'state', 'city'],
    ...['holder.zh-Hans', 'doubt.zh-Hans', 'citation0.document', 'citation0.quote'],
  ],
  saveHonourAction: [
    ...['slug', 'locale', 'honour', 'version', 'answered', 'title.zh-Hans', 'titleAsPrinted'],
    ...['state', 'organisation', 'holder.en', 'undoes'],
  ],
  retireHonourAction: ['slug', 'locale', 'honour', 'version', 'retired'],
  moveHonourAction: ['slug', 'locale', 'move'],
  createMilestoneAction: [
    ...['slug', 'locale', 'kind', 'title.zh-Hans', 'title.en', 'titleAsPrinted', 'startsOn'],
    ...['endsOn', 'dateAsPrinted', 'city', 'venue.zh-Hans', 'theme.en', 'citation0.document'],
  ],
  saveMilestoneAction: [
    ...['slug', 'locale', 'milestone', 'version', 'answered', 'kind', 'title.zh-Hans', 'startsOn'],
    ...['endsOn', 'description.zh-Hans', 'doubt.zh-Hans', 'city', 'venue.en', 'undoes'],
  ],
  retireMilestoneAction: ['slug', 'locale', 'milestone', 'version', 'retired'],
  moveMilestoneAction: ['slug', 'locale', 'move'],
  createInfrastructureAction: [
    ...['slug', 'locale', 'name.zh-Hans', 'name.en', 'nameAsPrinted', 'state', 'stateAsPrinted'],
    ...['city', 'description.zh-Hans', 'doubt.zh-Hans', 'citation0.document', 'citation0.quote'],
  ],
  saveInfrastructureAction: [
    ...['slug', 'locale', 'infrastructure', 'version', 'answered', 'name.zh-Hans'],
    ...['nameAsPrinted', 'state', 'city', 'description.en', 'undoes'],
  ],
  retireInfrastructureAction: ['slug', 'locale', 'infrastructure', 'version', 'retired'],
  moveInfrastructureAction: ['slug', 'locale', 'move'],
  createUmbrellaAction: [
    ...['slug', 'locale', 'name.zh-Hans', 'name.en', 'aliases', 'parent', 'doubt.zh-Hans'],
    ...['citation0.document', 'citation0.quote'],
  ],
  saveUmbrellaAction: [
    ...['slug', 'locale', 'umbrella', 'version', 'answered', 'name.zh-Hans', 'name.zh-Hant'],
    ...['aliases', 'parent', 'doubt.en', 'citation0.document', 'citation0.quote'],
  ],
  retireUmbrellaAction: ['slug', 'locale', 'umbrella', 'version', 'retired'],
  createReferenceAction: [
    ...['slug', 'locale', 'title.zh-Hans', 'title.en', 'titleAsPrinted', 'issuer.zh-Hans'],
    ...['issuedOn', 'remark.zh-Hans', 'citation0.document', 'citation0.quote'],
  ],
  saveReferenceAction: [
    ...['slug', 'locale', 'reference', 'version', 'answered', 'title.zh-Hans', 'titleAsPrinted'],
    ...['issuer.en', 'issuedOn', 'remark.en', 'undoes'],
  ],
  retireReferenceAction: ['slug', 'locale', 'reference', 'version', 'retired'],
  moveReferenceAction: ['slug', 'locale', 'move'],
}
