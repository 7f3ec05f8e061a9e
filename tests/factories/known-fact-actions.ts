/** The actions on what a forum's sources tell of others (titles held, works), with the names of their fields. */
export const FACT_ACTION_FIELDS: Record<string, readonly string[]> = {
  createHonourAction: [
    ...['slug', 'locale', 'title.zh-Hans', 'title.en', 'titleAsPrinted', 'state', 'city'],
    ...['holder.zh-Hans', 'doubt.zh-Hans', 'citation0.document', 'citation0.quote'],
  ],
  saveHonourAction: [
    ...['slug', 'locale', 'honour', 'version', 'answered', 'title.zh-Hans', 'titleAsPrinted'],
    ...['state', 'organisation', 'holder.en'],
  ],
  retireHonourAction: ['slug', 'locale', 'honour', 'version', 'retired'],
  moveHonourAction: ['slug', 'locale', 'move'],
}
