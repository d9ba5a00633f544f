export const coldStart = async () => ({ ratio: 0, figure: '' })
