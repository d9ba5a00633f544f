/**
 * `incoming/<id>`, `photos/<id>.jpg`, `thumbnails/<id>.jpg`, `codes/<station>.jpg`: nothing that could leave its
 * folder.
 */
const KEY =
  /^(incoming\/[0-7][0-9A-HJKMNP-TV-Z]{25}|(photos|thumbnails)\/[0-7][0-9A-HJKMNP-TV-Z]{25}\.jpg|codes\/[\w-]{1,60}\.jpg)$/

export const isPhotoKey = (key: string): boolean => KEY.test(key)

/** What has been cleaned, and only that, may be fetched. */
export const isPublicKey = (key: string): boolean => isPhotoKey(key) && !/^(incoming|codes)\//.test(key)
