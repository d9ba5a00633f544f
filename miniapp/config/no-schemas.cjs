/**
 * Stands in for zod in both builds. The app needs the shape of the interface at compile time only: the server
 * validates, and 60 KB of schema engine would be a seventh of the main package. Whoever validates in the app all the
 * same is told so at once.
 */
const refuse = () => {
  throw new Error('the app carries no schemas: the server validates')
}

const schema = new Proxy(() => schema, {
  get: (_, name) => (name === 'parse' || name === 'safeParse' ? refuse : schema),
})

module.exports = schema
