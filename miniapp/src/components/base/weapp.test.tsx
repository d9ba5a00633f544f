import { fireEvent, render } from '@testing-library/react'
import { LineEntry, Picture, Pressable, Words } from './index.weapp'

const only = (container: HTMLElement) => container.firstElementChild!

describe('the mini-program’s elements', () => {
  it('carry their role and state as WeChat reads them', () => {
    let pressed = 0
    const { container } = render(
      <Pressable id="noon" role="radio" checked={false} onPress={() => (pressed += 1)}>
        <Words>中午</Words>
      </Pressable>,
    )
    const attributes = only(container)
    expect(attributes.getAttribute('id')).toBe('noon')
    expect(attributes.getAttribute('aria-role')).toBe('radio')
    expect(attributes.getAttribute('aria-checked')).toBe('false')
    expect(attributes.getAttribute('aria-disabled')).toBeNull()
    fireEvent.click(attributes)
    expect(pressed).toBe(1)
  })

  it('name pictures, and silence the ones that decorate', () => {
    const named = only(render(<Picture src="a.jpg" alt="现场" />).container)
    expect([named.getAttribute('aria-role'), named.getAttribute('aria-label')]).toEqual(['img', '现场'])
    const silent = only(render(<Picture src="a.jpg" alt="" />).container)
    expect(silent.getAttribute('aria-hidden')).toBe('true')
  })

  it('name entries by their label', () => {
    const entry = only(render(<LineEntry id="shop" label="店名" value="" onChange={() => {}} />).container)
    expect(entry.getAttribute('aria-label')).toBe('店名')
  })
})
