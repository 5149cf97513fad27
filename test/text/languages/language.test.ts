import { describe, expect, it } from 'vitest'
import { detectLanguage, nearerLanguage } from '../../../src/text/languages/language.js'

describe('nearerLanguage', () => {
  const english = 'When you are done with this, you can close the window and go back to the page'

  it.each(['nb', 'nn', 'de', 'fr', 'nl', 'lv', 'sr', 'bs', 'id', 'tr'])('tells English from %s', language => {
    expect(nearerLanguage(english, 'en', language)).toBe('en')
  })

  it.each([
    ['nb', 'Når du er ferdig med dette, kan du lukke vinduet og gå tilbake til siden'],
    ['nl', 'Als u hiermee klaar bent, kunt u het venster sluiten en teruggaan naar de pagina'],
    ['lv', 'Kad esat pabeidzis, varat aizvērt logu un atgriezties lapā'],
    ['fr', 'Lorsque vous avez terminé, vous pouvez fermer la fenêtre et revenir à la page'],
    ['sr', 'Kada završite sa ovim, možete zatvoriti prozor i vratiti se na stranicu']
  ])('knows %s', (language, text) => {
    expect(nearerLanguage(text, 'en', language)).toBe(language)
  })

  it('says nothing of languages that are not known, and of no text', () => {
    expect(nearerLanguage(english, 'en', 'zu')).toBeNull()
    expect(nearerLanguage('', 'en', 'de')).toBeNull()
  })
})

describe('detectLanguage', () => {
  it.each([
    ['en', 'Choose the folders that are to be backed up every night, and wait until the first backup is complete.'],
    [
      'de',
      'Wählen Sie die Ordner, die jede Nacht gesichert werden sollen, und warten Sie, bis die erste Sicherung fertig ist.'
    ],
    ['nb', 'Velg mappene som skal sikkerhetskopieres hver natt, og vent til den første sikkerhetskopien er ferdig.'],
    ['ja', '毎晩バックアップするフォルダーを選択し、最初のバックアップが完了するまで待ちます。'],
    ['ar', 'اختر المجلدات التي تريد نسخها احتياطيًا كل ليلة، ثم انتظر حتى تكتمل النسخة الأولى.'],
    ['ru', 'Выберите папки, которые нужно копировать каждую ночь, и подождите, пока завершится первая копия.']
  ])('knows %s, also after a question about two languages', (language, text) => {
    nearerLanguage(text, 'en', 'lv')
    expect(detectLanguage(text)).toBe(language)
  })

  it('says nothing of no letters', () => expect(detectLanguage('12 + 34 = 46')).toBeNull())
})
