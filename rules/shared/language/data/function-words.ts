/** The commonest articles, pronouns, prepositions, conjunctions and auxiliary verbs of languages in which documentation is first written, beside English. */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  de: 'der die das den dem des ein eine einen einem einer und oder ist sind wird werden in im auf mit für von zu zum zur nicht auch sich sie es wenn dass als an bei nach aus über kann können haben hat',
  es: 'el la los las un una y o es son de del en con para por que se no su al como más si este esta puede pueden desde sobre cuando hay',
  fr: 'le la les un une des du de et ou est sont dans en sur avec pour par que qui ne pas se ce cette il elle vous nous au aux plus si être peut ont',
  id: 'yang dan di ke dari untuk dengan pada ini itu adalah atau tidak dapat akan anda juga jika oleh sebagai dalam lebih harus',
  it: 'il lo la i gli le un una e o è sono di del della in nel con per che si non su da come più se questo questa può essere',
  nb: 'og i på av til med for er som en et det den de ikke kan fra har vil du om eller ved når må skal hvis',
  nl: 'de het een en of is zijn in op met voor van te niet ook als dat die dit kan wordt worden aan bij naar uit om er u je door',
  pl: 'i w na z do nie się jest są to że od dla jak lub oraz o po przez za być który która które może można tego',
  pt: 'o a os as um uma e ou é são de do da dos das em no na com para por que se não ao como mais este esta pode podem você',
  ru: 'и в на с не что это для как по из от к или если при можно вы его её их то все быть а но за так у же до',
  sv: 'och i på av till med för är som en ett det den de inte kan från har du om eller vid när att ska',
  tr: 've bir bu için ile da de olarak veya olan daha gibi ise her değil en çok kadar sonra göre',
  uk: 'і й в у на з не що це для як по із від до або якщо при можна ви його її їх то всі бути а але за так же та'
}
