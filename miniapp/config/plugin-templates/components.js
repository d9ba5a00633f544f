/** The aria attributes that our components set, by the component that sets them. */
const ARIA = {
  View: [
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
  ],
  Text: ['label', 'role', 'hidden'],
  Image: ['label', 'role', 'hidden'],
  Input: ['label'],
  Textarea: ['label'],
  Map: ['label', 'role'],
}

const ANIMATION = [
  'animation',
  'bindAnimationStart',
  'bindAnimationIteration',
  'bindAnimationEnd',
  'bindTransitionEnd',
]
const TOUCH = ['bindTouchStart', 'bindTouchMove', 'bindTouchEnd', 'bindTouchCancel', 'bindLongTap']
const HOVER = ['hover-stop-propagation', 'hover-start-time', 'hover-stay-time']

/** What no component of ours ever sets: each costs its bytes in fifteen levels of templates. */
const UNUSED = {
  View: [...ANIMATION, ...HOVER, 'bindLongTap'],
  Text: [...TOUCH, 'space', 'decode', 'selectable', 'overflow', 'max-lines'],
  Image: TOUCH,
}
/** Taro writes its templates whether or not anything uses it. */
const NEVER_USED = ['ScrollView']

/** Brings the aria attributes in and leaves the unused ones out, in the table of components that Taro works with. */
exports.fit = (components) => {
  for (const [name, words] of Object.entries(ARIA))
    for (const word of words) components[name][`aria-${word}`] = ''
  for (const [name, attributes] of Object.entries(UNUSED))
    for (const attribute of attributes) delete components[name][attribute]
  for (const name of NEVER_USED)
    for (const attribute of Object.keys(components[name])) delete components[name][attribute]
}
