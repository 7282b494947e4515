/** What every write of the store asks for: on the disk of a majority before anyone is told that it happened. */
export const durable = { writeConcern: { w: 'majority', journal: true } } as const;
