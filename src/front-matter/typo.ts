/**
 * Whether one name becomes the other by one slip of a finger: a letter too many, too few, another one, or two swapped.
 * A final `s` is no slip, as `ms.service` and `ms.services` are both in use; nor is a difference in letter case.
 */
export function isOneTypoAway(name: string, other: string): boolean {
  const left = name.toLowerCase()
  const right = other.toLowerCase()
  if (left === right || `${left}s` === right || left === `${right}s`) return false
  let start = 0
  while (start < left.length && left[start] === right[start]) start++
  let end = 0
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++
  const restLeft = left.slice(start, left.length - end)
  const restRight = right.slice(start, right.length - end)
  if (restLeft.length <= 1 && restRight.length <= 1) return true
  return restLeft.length === 2 && restRight.length === 2 && restLeft[0] === restRight[1] && restLeft[1] === restRight[0]
}
