import { sector } from './sector.ts'

export const supermarkets = sector(`
  groceries.supermarket
    Tesco: tesco stores, tesco store, tesco superstore, tesco extra, tesco express, tesco metro, tesco esso express
    Sainsbury’s: sainsburys smkts, sainsbury
`)
