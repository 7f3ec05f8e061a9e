/** The database that the others are copied from: migrated, with the whole content. */
export const TEMPLATE_DATABASE = 'gcf_template'
