const ARIA = [
  'label',
  'role',
  'hidden',
  'checked',
  'selected',
  'disabled',
  'expanded',
  'live',
  'modal',
  'valuenow',
  'valuetext',
]

const COMPONENTS = ['View', 'Text', 'Image', 'Input', 'Textarea', 'ScrollView', 'Map']

const attributes = Object.fromEntries(ARIA.map((name) => [`aria-${name}`, '']))

/** Which aria attributes each mini-program component carries into its template. */
exports.components = Object.fromEntries(COMPONENTS.map((name) => [name, attributes]))
