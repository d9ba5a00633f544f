import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { settings } from '@/settings'
import { Button, ChoiceChips, ListRow, Rating, type Stars, SwitchRow, TextArea, TextField } from '.'

beforeEach(() => settings.change({ language: 'zh' }))

describe('Button', () => {
  it('is a button that the keyboard reaches and presses', () => {
    let pressed = 0
    render(<Button label="提交" onPress={() => (pressed += 1)} />)
    const button = screen.getByRole('button', { name: '提交' })
    expect(button.tagName).toBe('BUTTON')
    button.focus()
    expect(document.activeElement).toBe(button)
    fireEvent.click(button)
    expect(pressed).toBe(1)
  })

  it('says why it cannot be pressed, and then does nothing', () => {
    let pressed = 0
    render(<Button label="提交" reason="还没有选择位置" onPress={() => (pressed += 1)} />)
    const button = screen.getByRole('button', { name: '提交, 还没有选择位置' })
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByText('还没有选择位置')).toBeTruthy()
    fireEvent.click(button)
    expect(pressed).toBe(0)
  })

  it('answers one press at a time', () => {
    let pressed = 0
    render(<Button label="提交" busy onPress={() => (pressed += 1)} />)
    fireEvent.click(screen.getByRole('button'))
    expect(pressed).toBe(0)
    expect(screen.getByText('请稍候')).toBeTruthy()
  })
})

describe('TextField', () => {
  it('is named by its label and explained by its error', () => {
    render(
      <TextField id="phone" label="回访电话" value="1" onChange={() => {}} error="请填写 11 位手机号码。" />,
    )
    const input = screen.getByRole('textbox', { name: '回访电话' })
    expect(input.getAttribute('aria-invalid')).toBe('true')
    const note = document.getElementById(input.getAttribute('aria-describedby') ?? '')
    expect(note?.textContent).toBe('请填写 11 位手机号码。')
  })
})

describe('TextArea', () => {
  it('counts what is written', () => {
    render(<TextArea id="text" label="说明" value="有油烟" maxLength={500} onChange={() => {}} />)
    expect(screen.getByText('3/500')).toBeTruthy()
    expect(screen.getByText('已输入 3 字，最多 500 字')).toBeTruthy()
  })
})

const choices = [
  { value: 'noon', label: '中午' },
  { value: 'night', label: '晚上' },
] as const

const One = () => {
  const [chosen, choose] = useState<'noon' | 'night'>()
  return <ChoiceChips id="when" label="什么时候？" choices={choices} chosen={chosen} onChoose={choose} />
}

const Several = () => {
  const [chosen, choose] = useState<('noon' | 'night')[]>(['noon'])
  return (
    <ChoiceChips id="when" label="什么时候？" several choices={choices} chosen={chosen} onChoose={choose} />
  )
}

const checked = (name: string) =>
  screen.getByText(name).closest('[aria-checked]')?.getAttribute('aria-checked')

describe('ChoiceChips', () => {
  it('holds one answer as radios', () => {
    render(<One />)
    expect(screen.getByRole('radiogroup', { name: '什么时候？' })).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: '中午' }))
    fireEvent.click(screen.getByRole('radio', { name: '晚上' }))
    expect([checked('中午'), checked('晚上')]).toEqual(['false', 'true'])
  })

  it('holds several answers as checkboxes, each undone by a second press', () => {
    render(<Several />)
    fireEvent.click(screen.getByRole('checkbox', { name: '晚上' }))
    fireEvent.click(screen.getByRole('checkbox', { name: '中午' }))
    expect([checked('中午'), checked('晚上')]).toEqual(['false', 'true'])
  })
})

describe('SwitchRow', () => {
  it('turns over', () => {
    const heard: boolean[] = []
    render(<SwitchRow title="长辈版" on={false} onChange={(on) => heard.push(on)} />)
    const row = screen.getByRole('switch', { name: '长辈版' })
    expect(row.getAttribute('aria-checked')).toBe('false')
    fireEvent.click(row)
    expect(heard).toEqual([true])
  })
})

describe('Rating', () => {
  it('names each star and has none chosen before the person does', () => {
    const given: Stars[] = []
    render(<Rating id="rate" label="评分" stars={undefined} onRate={(stars) => given.push(stars)} />)
    expect(screen.getAllByRole('radio').map((star) => star.getAttribute('aria-checked'))).toEqual(
      Array(5).fill('false'),
    )
    fireEvent.click(screen.getByRole('radio', { name: '4 星' }))
    expect(given).toEqual([4])
  })
})

describe('ListRow', () => {
  it('is pressed only where it leads somewhere', () => {
    render(<ListRow title="值班电话" value="0631-5200000" />)
    expect(screen.queryByRole('button')).toBeNull()
    render(<ListRow title="竹岛驿站" onPress={() => {}} />)
    expect(screen.getByRole('button', { name: '竹岛驿站' })).toBeTruthy()
  })
})
