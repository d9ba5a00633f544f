/** What WeChat's `errMsg` says: the person closed it, or may not (permission or privacy not granted), or else. */
export const failure = (error: unknown): 'cancelled' | 'refused' | 'failed' => {
  const message = String((error as { errMsg?: string } | undefined)?.errMsg ?? error)
  if (/cancel/i.test(message)) return 'cancelled'
  return /auth|privacy|denied|permission/i.test(message) ? 'refused' : 'failed'
}
