import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Phone } from '../phone'
import type { Run } from '../run'
import { call, WxFailure } from './answer'
import type { Exchange, ExchangeOptions, Redirect } from './network'

interface DownloadOptions extends ExchangeOptions {
  /** Where in the mini-program's own folder it is kept, instead of among the temporary files. */
  filePath?: string
}
interface DocumentOptions extends Record<string, unknown> {
  filePath?: string
  fileType?: string
  showMenu?: boolean
}

/** The largest file of one download, bytes. */
const largest = 200 * 1024 * 1024

/** What WeChat opens in a page of its own. */
const shownTypes = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf']

/** A temporary file is named by what the server says it is. */
const extensions: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
}
const extensionOf = (response: Response) =>
  extensions[response.headers.get('content-type')?.split(';')[0] ?? ''] ?? ''

/**
 * wx.downloadFile keeps whatever the server answers, a refusal too, and succeeds with its status. wx.openDocument
 * shows a file on the phone of a kind it knows; the type it is told goes before the file's name.
 */
export function documentsOf(phone: Phone, run: Run, exchange: Exchange, redirect: Redirect) {
  const download = async ({ url, header = {}, filePath }: DownloadOptions, signal: AbortSignal) => {
    if (filePath && !filePath.startsWith(phone.userDataPath))
      throw new WxFailure(`permission denied, open "${filePath}"`)
    const response = await fetch(redirect(url), { headers: header, signal })
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (bytes.byteLength > largest) throw new WxFailure('exceed max file size')
    const kept = filePath ?? phone.newPath('tmp', extensionOf(response))
    writeFileSync(phone.diskPath(kept) as string, bytes)
    return { statusCode: response.status, ...(filePath ? { filePath } : { tempFilePath: kept }) }
  }
  return {
    downloadFile: (options: DownloadOptions) => ({
      ...exchange('downloadFile', options, (signal) => download(options, signal)),
      onProgressUpdate: () => undefined,
      offProgressUpdate: () => undefined,
    }),
    openDocument: call<DocumentOptions>(run, 'openDocument', ({ filePath = '', fileType }) => {
      const disk = phone.diskPath(filePath)
      if (!disk || !existsSync(disk)) throw new WxFailure(`file doesn't exist ${filePath}`)
      if (!shownTypes.includes(fileType ?? path.extname(filePath).slice(1)))
        throw new WxFailure('filetype not supported')
      phone.documents.push(disk)
    }),
  }
}
