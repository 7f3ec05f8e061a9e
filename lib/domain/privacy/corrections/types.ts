/** What a registration says of the person, apart from the address, which is proven and not typed over. */
export type Correction = { name: string; phone: string | null; organisation: string | null }
