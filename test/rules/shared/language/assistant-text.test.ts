import { describe, expect, it } from 'vitest'
import { isAssistantText } from '../../../../rules/shared/language/assistant-text.js'

describe('isAssistantText', () => {
  const openings = [
    'Here is the translation:',
    'Here’s the full German translation of your document:',
    'Below is the translated Markdown file:',
    'Certainly! I’ll translate the article.',
    'Natürlich! Hier ist die Übersetzung:',
    'Claro, aquí tienes la traducción al español:',
    'Aqui está a tradução:',
    'Ecco la traduzione in italiano:',
    'Natuurlijk, hier is de vertaling:',
    'Her er oversettelsen:',
    'Här är den svenska översättningen:',
    'Tässä on käännös:',
    'Звісно, ось переклад:',
    'Oto tłumaczenie artykułu:',
    'Zde je překlad:',
    'Šeit ir tulkojums latviešu valodā:',
    'İşte çeviri:',
    'Đây là bản dịch:',
    'はい、以下が翻訳です：',
    '當然，以下是翻譯：',
    '다음은 문서의 한국어 번역입니다:',
    'הנה התרגום:',
    'นี่คือคำแปล:',
    'यहाँ हिंदी अनुवाद है:',
    '**Here is the translation:**',
    'I’m sorry, but I cannot translate this text.'
  ]
  it.each(openings)('opening: %s', text => {
    expect(isAssistantText(text, 'opening')).toBe(true)
  })

  it.each([
    'Would you like me to translate the rest?',
    'Note: I have kept the code unchanged.',
    'Lassen Sie mich wissen, ob etwas fehlt.',
    'N’hésitez pas à me dire si besoin.',
    'Espero que esto te ayude.',
    'Надеюсь, это поможет!',
    '希望这个翻译对您有所帮助！',
    'お役に立てれば幸いです。'
  ])('closing: %s', text => {
    expect(isAssistantText(text, 'closing')).toBe(true)
  })

  it.each([
    'Here is the printer:',
    'Here is how translation works:',
    'Translation',
    'Hier ist die Druckerliste:',
    'Voici les imprimantes :',
    'Here are the steps to translate a label:',
    '以下は手順です：'
  ])('neither: %s', text => {
    expect(isAssistantText(text, 'opening')).toBe(false)
    expect(isAssistantText(text, 'closing')).toBe(false)
  })
})
