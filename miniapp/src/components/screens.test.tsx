import { act, fireEvent, render, screen } from '@testing-library/react'
import { settings } from '@/settings'
import { BottomBar, ClockBar, ErrorState, PhotoGrid, Screen, Sheet, StatusChip, Timeline, toasts } from '.'

beforeEach(() => settings.change({ language: 'zh', elder: false, theme: 'light' }))

describe('Screen', () => {
  it('wears the theme and the view that the person chose', () => {
    render(<Screen id="page" title="首页" />)
    expect(document.getElementById('page')?.className).toBe('box screen theme-light view-ordinary')
    act(() => settings.change({ elder: true, theme: 'dark' }))
    expect(document.getElementById('page')?.className).toBe('box screen theme-dark view-elder')
  })

  it('names itself in a heading and in the window', () => {
    render(<Screen title="我的上报" />)
    expect(screen.getByRole('heading', { name: '我的上报', level: 1 })).toBeTruthy()
    expect(document.title).toBe('我的上报')
    expect(document.documentElement.lang).toBe('zh-CN')
  })

  it('has a way back except on the tabs', () => {
    const { unmount } = render(<Screen title="案件" />)
    expect(screen.getByRole('button', { name: '返回' })).toBeTruthy()
    unmount()
    render(<Screen title="首页" back={false} />)
    expect(screen.queryByRole('button', { name: '返回' })).toBeNull()
  })

  it('shows what was done and lets it be undone', () => {
    let undone = 0
    render(<Screen title="案件" />)
    act(() => toasts.show('已撤回', { label: '撤销', onPress: () => (undone += 1) }))
    expect(screen.getByRole('status').textContent).toContain('已撤回')
    fireEvent.click(screen.getByRole('button', { name: '撤销' }))
    expect(undone).toBe(1)
    expect(screen.queryByText('已撤回')).toBeNull()
  })
})

const question = (onClose: () => void) => (
  <Sheet id="why" open title="不予受理的原因" onClose={onClose} actions={<button type="button">确定</button>}>
    请选择
  </Sheet>
)

describe('Sheet', () => {
  it('holds the keyboard while it is open and gives it back', () => {
    render(<button type="button">打开</button>)
    const opener = screen.getByText('打开')
    opener.focus()
    const { unmount } = render(question(() => {}))
    const dialog = screen.getByRole('dialog', { name: '不予受理的原因' })
    expect(document.activeElement).toBe(dialog)
    screen.getByText('确定').focus()
    fireEvent.keyDown(screen.getByText('确定'), { key: 'Tab' })
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '关闭' }))
    fireEvent.keyDown(dialog, { key: 'Tab', shiftKey: true })
    expect(document.activeElement).toBe(screen.getByText('确定'))
    unmount()
    expect(document.activeElement).toBe(opener)
  })

  it('closes by its button, by Escape and by a press beside it', () => {
    let closed = 0
    render(question(() => (closed += 1)))
    fireEvent.click(screen.getByRole('button', { name: '关闭' }))
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })
    fireEvent.click(document.getElementById('why-veil')!)
    expect(closed).toBe(3)
  })
})

describe('PhotoGrid', () => {
  const photos = [
    { id: 'a', src: 'blob:a', state: { kind: 'uploading', percent: 46 } },
    { id: 'b', src: 'blob:b', state: { kind: 'failed' } },
  ] as const

  it('says how each photo is doing and retries one', () => {
    const retried: string[] = []
    render(<PhotoGrid id="photos" label="照片" photos={photos} onRetry={(id) => retried.push(id)} />)
    expect(screen.getByText('已上传 46%')).toBeTruthy()
    expect(screen.getByText('上传失败')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '重试第 2 张照片' }))
    expect(retried).toEqual(['b'])
  })

  it('offers to add until it is full', () => {
    const { rerender } = render(
      <PhotoGrid id="photos" label="照片" photos={photos} max={3} onAdd={() => {}} />,
    )
    expect(screen.getByRole('button', { name: /添加照片/ }).textContent).toContain('2/3 张')
    rerender(<PhotoGrid id="photos" label="照片" photos={photos} max={2} onAdd={() => {}} />)
    expect(screen.queryByRole('button', { name: /添加照片/ })).toBeNull()
  })
})

describe('what is only told', () => {
  it('never says anything by colour alone', () => {
    render(<StatusChip tone="overdue" label="已超时" />)
    expect(screen.getByText('已超时').parentElement?.querySelector('.icon-clock-alert')).toBeTruthy()
  })

  it('reads a clock aloud with its words', () => {
    render(<ClockBar label="处置时限" used={1.4} tone="overdue" words="已超时 1 天" />)
    const bar = screen.getByRole('progressbar', { name: '处置时限, 已超时 1 天' })
    expect(bar.getAttribute('aria-valuenow')).toBe('100')
  })

  it('says of each step whether it is done', () => {
    const steps = [
      { id: 's1', state: 'done', title: '已受理' },
      { id: 's2', state: 'next', title: '结案' },
    ] as const
    render(<Timeline label="时间线" steps={steps} />)
    expect(screen.getAllByRole('listitem').map((step) => step.textContent)).toEqual([
      '已受理已完成',
      '结案未开始',
    ])
  })

  it('offers one way on when something did not work', () => {
    let retried = 0
    render(<ErrorState kind="offline" onRetry={() => (retried += 1)} />)
    expect(screen.getByText('当前没有网络')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(retried).toBe(1)
  })
})

describe('BottomBar', () => {
  it('marks where the person is', () => {
    const item = { icon: 'house', onPress: () => {} } as const
    const items = [
      { ...item, id: 'a', label: '首页', here: true },
      { ...item, id: 'b', label: '我的', here: false, count: 2 },
    ]
    render(<BottomBar label="主要页面" items={items} />)
    expect(screen.getByRole('navigation', { name: '主要页面' })).toBeTruthy()
    expect(screen.getByRole('button', { name: '首页' }).getAttribute('aria-current')).toBe('page')
    expect(screen.getByRole('button', { name: '我的 2' }).getAttribute('aria-current')).toBeNull()
  })
})
