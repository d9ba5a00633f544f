/** How each function is bundled; serverless.yml reads it, and the cold start's bench measures what it gives. */
module.exports = {
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node22',
  sourcemap: 'external',
  legalComments: 'none',
  external: ['sharp'],
  // Brought by package patterns, so that packaging asks no registry.
  exclude: ['sharp'],
  plugins: 'infra/cloud/esbuild-plugins.cjs',
}
