/** The database channel on which goes out for which request TrueLayer says that it is done. */
export const hookChannel = 'tributary_hooks'
