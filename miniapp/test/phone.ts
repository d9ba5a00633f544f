import type { PublicCase, Report } from '@yizhan/shared/cases'
import { caseOf } from './reported'

type Answer = { status: number; body?: unknown }

/** What a test's server was told, and what it says to each path. */
export interface TestServer {
  readonly reports: Report[]
  nearby: PublicCase[]
  categories: unknown
}

const json = ({ status, body }: Answer): Response =>
  ({
    status,
    headers: new Map([['content-type', 'application/json']]),
    text: async () => (body === undefined ? '' : JSON.stringify(body)),
    blob: async () => new Blob(['photo'], { type: 'image/jpeg' }),
    arrayBuffer: async () => new ArrayBuffer(0),
  }) as unknown as Response

const WHERE = {
  inside: true,
  street: { code: '371002003', name: '竹岛街道' },
  community: { code: '371002003001', name: '海源社区居委会' },
  station: {
    id: '371002003001',
    name: '海源社区城管驿站',
    sign: '海源站',
    street: { code: '371002003', name: '竹岛街道' },
    community: { code: '371002003001', name: '海源社区居委会' },
    squadId: 'zhudao',
    place: { lat: 37.48, lng: 122.12 },
    phone: '12345',
    hours: [],
  },
  door: null,
}

const answer = (server: TestServer, method: string, path: string, body: unknown): Answer => {
  if (path === '/api/categories') return { status: 200, body: server.categories }
  if (path === '/api/divisions/at') return { status: 200, body: WHERE }
  if (path === '/api/cases/nearby') return { status: 200, body: { items: server.nearby } }
  if (path === '/api/photos')
    return {
      status: 201,
      body: { id: '', upload: { method: 'PUT', url: '/upload', headers: {}, expiresAt: '' } },
    }
  if (path.endsWith('/complete')) return { status: 200, body: { id: '', width: 1, height: 1 } }
  if (method === 'POST' && path === '/api/cases') {
    const report = body as Report
    server.reports.push(report)
    return { status: 201, body: { case: caseOf(report), trackingCode: 'ABCDEFGHJK' } }
  }
  return { status: 200, body: { items: [], next: null, streets: [], outline: [] } }
}

/** Sends at once whatever it is given. */
class TestUpload {
  readonly upload: { onprogress?: (progress: object) => void } = {}
  status = 200
  onload?: () => void
  open() {}
  setRequestHeader() {}
  abort() {}
  send() {
    setTimeout(() => this.onload?.())
  }
}

/** A picture that cannot be drawn again: the photo stays as it is. */
class TestImage {
  onerror?: () => void
  set src(_: string) {
    setTimeout(() => this.onerror?.())
  }
}

/** The camera takes one photo whenever it is asked. */
const takePhotos = (event: Event) => {
  const input = event.target
  if (!(input instanceof HTMLInputElement) || input.type !== 'file') return
  const photo = new File(['photo'], 'photo.jpg', { type: 'image/jpeg' })
  Object.defineProperty(input, 'files', { value: [photo] })
  setTimeout(() => input.dispatchEvent(new Event('change')))
}

/** A phone at hand in jsdom: it knows where it is, has a camera, and talks to a server made of answers. */
export const takePhone = (categories: unknown): TestServer => {
  const server: TestServer = { reports: [], nearby: [], categories }
  const getCurrentPosition = (found: (position: object) => void) =>
    found({ coords: { latitude: 37.48, longitude: 122.12, accuracy: 10 } })
  Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition }, configurable: true })
  URL.createObjectURL = () => 'blob:photo'
  Element.prototype.scrollIntoView = () => undefined
  document.addEventListener('click', takePhotos)
  const fetch = async (url: string, call: { method?: string; body?: string } = {}) =>
    json(answer(server, call.method ?? 'GET', url.split('?')[0] ?? url, call.body && JSON.parse(call.body)))
  Object.assign(globalThis, { fetch, XMLHttpRequest: TestUpload, Image: TestImage })
  return server
}
