/** Stands in for style sheets, which jsdom does not draw. */
export default {}
