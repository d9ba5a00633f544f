/** Opens the dialler with the number filled in; the person decides. */
export const callPhone = (number: string): void => {
  location.assign(`tel:${number.replace(/[^\d+]/g, '')}`)
}
