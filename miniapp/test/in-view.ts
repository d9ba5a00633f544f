/** The ids of what is brought into view from now on, the latest last: jsdom lays nothing out. */
export const watchView = (): readonly string[] => {
  const brought: string[] = []
  Element.prototype.scrollIntoView = function () {
    brought.push(this.id)
  }
  return brought
}
