import type { Outcome } from '@yizhan/shared/kernel'

export interface PageCodes {
  /**
   * WeChat's round code that opens a page of the mini-program with this scene (32 characters at most), as a picture;
   * undefined where WeChat knows no such page, as before the first release. Refused as `unavailable` when WeChat is
   * busy or away.
   */
  codeOfPage(page: string, scene: string): Promise<Outcome<Uint8Array | undefined>>
}
