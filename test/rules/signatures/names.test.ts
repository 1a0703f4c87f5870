import { describe, it } from 'vitest'
import { isSameName, maskedAddress, sharesAddress } from '#src/signatures/rules/names.ts'

describe('a name typed by hand', () => {
  it.for([
    ['Rachida Amrani', 'Rachida Amrani'],
    ['AMRANI rachida', 'Rachida Amrani'],
    ['  rachida   amrani ', 'Rachida AMRANI'],
    ['Youssef el-idrissi', 'Youssef El Idrissi'],
    ['Helene Bénani', 'Hélène BENANI'],
    ['رشيدة العمراني', 'العمراني رشيدة'],
  ])('%s is %s', ([typed = '', name = ''], { expect }) => {
    expect(isSameName(typed, name)).toBe(true)
  })

  it.for([
    ['Rachida', 'Rachida Amrani'],
    ['Rachida Amrani Amrani', 'Rachida Amrani'],
    ['Rachid Amrani', 'Rachida Amrani'],
    ['', 'Rachida Amrani'],
    ['', ''],
    ['…', '12'],
  ])('%s is not %s', ([typed = '', name = ''], { expect }) => {
    expect(isSameName(typed, name)).toBe(false)
  })
})

describe('an address', () => {
  it.for([
    ['rachida@conserves.example', 'r•••@c•••.example'],
    ['a@b.co.ma', 'a•••@b•••.ma'],
    ['+212661234512', '•••• 12'],
  ])('%s is shown as %s', ([address = '', shown = ''], { expect }) => {
    expect(maskedAddress(address)).toBe(shown)
  })

  it('is nobody else’s, however it is written', ({ expect }) => {
    const of = (...addresses: string[]) => addresses.map((address) => ({ address }))
    expect(sharesAddress(of('a@x.example', 'b@x.example'))).toBe(false)
    expect(sharesAddress(of('a@x.example', ' A@X.example '))).toBe(true)
  })
})
