/** What makes an operation of the interface. */
const MAKERS = ['endpoint', 'documentEndpoint']

/** The members of an operation that only the server needs: what it validates with, and its description. */
const SERVERS_OWN = ['params', 'query', 'body', 'answer', 'audience', 'summary']

const isTopLevel = ({ parentPath }) =>
  parentPath.parentPath.isProgram() || parentPath.parentPath.isExportNamedDeclaration()

const mentionsSchemas = (program) =>
  program.node.body.some(({ type, source }) => type === 'ImportDeclaration' && source.value === 'zod/mini')

/**
 * Leaves schemas out of the app's builds, where nothing is validated that the server does not validate. Operations lose
 * theirs; and in a module that speaks zod each constant becomes a pure call of a function, so that the bundler drops
 * those which nobody reads, and zod with the last of them. Such modules only compute values: the import rules hold
 * shared to that.
 */
module.exports = ({ types: t }) => ({
  visitor: {
    CallExpression({ node }) {
      if (!MAKERS.includes(node.callee.name)) return
      const [definition] = node.arguments
      definition.properties = definition.properties.filter(({ key }) => !SERVERS_OWN.includes(key?.name))
    },
    VariableDeclarator(path) {
      const { init } = path.node
      const program = path.findParent((parent) => parent.isProgram())
      if (!init || t.isFunction(init) || t.isLiteral(init) || !isTopLevel(path) || !mentionsSchemas(program))
        return
      const lazy = t.callExpression(t.arrowFunctionExpression([], init), [])
      path.node.init = t.addComment(lazy, 'leading', '#__PURE__')
    },
  },
})
