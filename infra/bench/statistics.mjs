export const sorted = (numbers) => [...numbers].sort((a, b) => a - b)

export const quantile = (numbers, q) => {
  const all = sorted(numbers)
  return all[Math.min(all.length - 1, Math.floor(q * all.length))] ?? Number.NaN
}

export const median = (numbers) => {
  const all = sorted(numbers)
  const middle = all.length / 2
  return all.length % 2 === 1 ? all[Math.floor(middle)] : (all[middle - 1] + all[middle]) / 2
}
