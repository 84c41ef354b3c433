/** Members that no one means to read, as hidden files of a folder: .DS_Store, __MACOSX/._a.txt */
export function isLeftOut(name: string): boolean {
  return /(?:^|\/)(?:\.[^./]|__MACOSX\/)/.test(name)
}
