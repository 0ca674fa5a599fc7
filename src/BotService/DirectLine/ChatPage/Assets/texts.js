// Everything the page itself says, in both languages under the same keys. What the bot says comes from dialogs/.
const TEXTS = {
  'zh-CN': {
    title: '回音 · 说说身边的事',
    name: '回音',
    purpose: '示范区群众诉求服务',
    skipToChat: '跳到对话',
    about: '关于回音',
    chat: '对话',
    close: '关闭',
    promise: '您说，我们办；\n办好了，告诉您。',
    stepTell: '说事',
    stepTellMore: '用自己的话说就行，可以附上照片。',
    stepDeal: '办理',
    stepDealMore: '您会得到一个好记的编号和答复日期。',
    stepHear: '回音',
    stepHearMore: '办理结果会回到这里，由您来说解决了没有。',
    emergency: '遇到紧急危险，请立即拨打 110、119 或 120。',
    connecting: '正在连接…',
    online: '已连接',
    offline: '连接断开，正在重试…',
    largerText: '大字',
    normalText: '标准字',
    otherLanguage: 'English',
    otherLanguageLabel: 'Switch to English',
    tooLarge: '太大了，发不出去：每个文件不能超过 10 MB，一次最多 9 个；文字太长请分几次发。',
    wrongKind: '这个文件发不了：只能发送照片（JPG、PNG、GIF、WebP、HEIC）或 PDF，而且内容要与文件名相符。',
    refused: '这条消息没有发送成功，请修改后再试。',
  },
  'en-US': {
    title: 'Huiyin · Tell us what needs doing',
    name: 'Huiyin',
    purpose: 'Residents’ concerns, Demonstration District',
    skipToChat: 'Skip to the conversation',
    about: 'About Huiyin',
    chat: 'Conversation',
    close: 'Close',
    promise: 'You tell us.\nWe act.\nYou hear back.',
    stepTell: 'Tell us',
    stepTellMore: 'In your own words, with a photo if you like.',
    stepDeal: 'We act on it',
    stepDealMore: 'You get a short number and the date by which you hear.',
    stepHear: 'You hear back',
    stepHearMore: 'The result comes back here, and you say whether it is solved.',
    emergency: 'In an emergency, call 110, 119 or 120 at once.',
    connecting: 'Connecting…',
    online: 'Connected',
    offline: 'Connection lost, trying again…',
    largerText: 'Larger text',
    normalText: 'Normal text',
    otherLanguage: '中文',
    otherLanguageLabel: '切换到中文',
    tooLarge: 'Too large: a file may have 10 MB at most, 9 at a time; a long text is best sent in parts.',
    wrongKind: 'This file cannot be sent: only photos (JPG, PNG, GIF, WebP, HEIC) or PDF, and it has to be what its name says.',
    refused: 'This message was not accepted. Please change it and try again.',
  },
};

const REMEMBERED = 'huiyin.language';

export function preferredLanguage() {
  const remembered = remember(REMEMBERED);
  if (remembered in TEXTS) {
    return remembered;
  }
  const wanted = navigator.languages?.length ? navigator.languages : [navigator.language];
  const first = wanted.find((language) => /^(zh|en)\b/i.test(language));
  return /^zh/i.test(first ?? 'zh') ? 'zh-CN' : 'en-US';
}

export function otherLanguage(language) {
  return language === 'zh-CN' ? 'en-US' : 'zh-CN';
}

export function rememberLanguage(language) {
  remember(REMEMBERED, language);
}

export function textsOf(language) {
  return TEXTS[language];
}

// Storage may be switched off or full; the page then simply forgets.
export function remember(key, value) {
  try {
    if (value === undefined) {
      return localStorage.getItem(key);
    }
    localStorage.setItem(key, value);
  } catch {
    return null;
  }
}
