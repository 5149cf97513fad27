/**
 * Verbs of cmdlet names. A word with a hyphen (`Read-Only`, `Sign-In`) looks like a cmdlet; only the verbs that PowerShell approves
 * (what `Get-Verb` lists) and those of the Exchange and SharePoint modules beside them make it one.
 */
export const POWERSHELL_VERBS: ReadonlySet<string> = new Set(
  `
  add approve assert backup block build checkpoint clear close compare complete compress confirm connect convert convertfrom
  convertto copy debug deny deploy disable disconnect dismount edit enable enter exit expand export find foreach format get grant
  group hide import initialize install invoke join limit lock measure merge mount move new open optimize out ping pop protect
  publish push read receive redo register remove rename repair request reset resize resolve restart restore resume revoke save
  search select send set show skip sort split start step stop submit suspend switch sync tee test trace unblock undo uninstall
  unlock unprotect unpublish unregister update upgrade use wait watch where write
`
    .trim()
    .split(/\s+/)
)

/**
 * What follows such a verb in plain English words: `Read-Only`, `Add-In`, `Start-Up`, `Build-Time`. No cmdlet is named like this.
 */
export const PLAIN_NOUNS: ReadonlySet<string> = new Set(
  `
  and as based by down driven end enabled free in ins level like line mode of off on once one only or out outs over page party per protected
  ready right side specific style through time to type up ups wide with write
`
    .trim()
    .split(/\s+/)
)
