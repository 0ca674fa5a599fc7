// How Web Chat looks inside the page: the colours are those of chat.css, which knows about dark mode.
export function styleOptions(isLarge) {
  const colour = colours();
  return {
    rootHeight: '100%',
    rootWidth: '100%',
    rootZIndex: 'auto',
    backgroundColor: 'transparent',
    primaryFont: 'inherit',
    accent: colour('--accent'),
    subtle: colour('--quiet'),
    paddingRegular: 12,
    paddingWide: 18,

    bubbleBackground: colour('--bot-bubble'),
    bubbleTextColor: colour('--text'),
    bubbleBorderColor: colour('--line'),
    bubbleBorderRadius: 16,
    bubbleBorderWidth: 1,
    bubbleFromUserBackground: colour('--own-bubble'),
    bubbleFromUserTextColor: colour('--own-text'),
    bubbleFromUserBorderColor: 'transparent',
    bubbleFromUserBorderRadius: 16,
    bubbleFromUserBorderWidth: 1,
    bubbleMaxWidth: 560,
    bubbleMinHeight: 44,
    messageActivityWordBreak: 'break-word',
    timestampColor: colour('--quiet'),
    groupTimestamp: 300000,

    // A carousel would hide choices on a narrow screen.
    suggestedActionLayout: 'stacked',
    suggestedActionsStackedLayoutButtonMaxHeight: isLarge ? 96 : 72,
    suggestedActionsStackedLayoutButtonTextWrap: true,
    suggestedActionsStackedHeight: 'min(46vh, 340px)',
    suggestedActionsStackedOverflow: 'auto',
    suggestedActionHeight: isLarge ? 58 : 50,
    suggestedActionBackgroundColor: colour('--surface'),
    suggestedActionTextColor: colour('--accent'),
    suggestedActionBorderColor: colour('--accent'),
    suggestedActionBorderRadius: 14,
    suggestedActionBorderWidth: 1.5,
    suggestedActionBackgroundColorOnHover: colour('--accent-soft'),
    suggestedActionTextColorOnHover: colour('--accent'),
    suggestedActionBackgroundColorOnFocus: colour('--accent-soft'),
    suggestedActionBackgroundColorOnActive: colour('--accent-soft'),
    suggestedActionKeyboardFocusIndicatorBorderColor: colour('--focus'),

    sendBoxBackground: colour('--surface'),
    sendBoxTextColor: colour('--text'),
    sendBoxPlaceholderColor: colour('--quiet'),
    sendBoxButtonColor: colour('--accent'),
    sendBoxButtonColorOnHover: colour('--accent'),
    sendBoxButtonColorOnFocus: colour('--accent'),
    sendBoxButtonColorOnDisabled: colour('--quiet'),
    sendBoxButtonShadeColorOnHover: colour('--accent-soft'),
    sendBoxButtonKeyboardFocusIndicatorBorderColor: colour('--focus'),
    sendBoxBorderTop: `1px solid ${colour('--line')}`,
    sendBoxHeight: isLarge ? 66 : 58,
    sendBoxMaxHeight: 200,
    sendBoxTextWrap: true,
    hideUploadButton: false,
    uploadAccept: 'image/*,.heic,.heif,application/pdf',
    // Choosing a photo sends it: what lies in the box unsent is easily forgotten.
    sendAttachmentOn: 'attach',
    uploadMultiple: true,
    uploadThumbnailWidth: 480,
    uploadThumbnailHeight: 480,
    uploadThumbnailQuality: 0.6,
    disableFileUpload: false,

    // The connection goes on trying for this long; saying earlier that it failed would make people send twice.
    sendTimeout: 300000,
    sendTimeoutForAttachments: 300000,

    transcriptTerminatorFontSize: 12,
    transcriptTerminatorColor: colour('--quiet'),
    scrollToEndButtonFontSize: '90%',
    toastInfoBackgroundColor: colour('--surface'),
    toastInfoColor: colour('--text'),
    toastWarnBackgroundColor: colour('--surface'),
    toastWarnColor: colour('--text'),
    toastErrorBackgroundColor: colour('--surface'),
    toastErrorColor: colour('--text'),

    cardEmphasisBackgroundColor: colour('--accent-soft'),
    cardPushButtonBackgroundColor: colour('--accent'),
    cardPushButtonTextColor: colour('--on-accent'),
  };
}

export function adaptiveCardsHostConfig(isLarge) {
  const colour = colours();
  const foreground = {
    default: { default: colour('--text'), subtle: colour('--quiet') },
    accent: { default: colour('--accent'), subtle: colour('--accent') },
    good: { default: colour('--good'), subtle: colour('--good') },
    warning: { default: colour('--warning'), subtle: colour('--warning') },
    attention: { default: colour('--attention'), subtle: colour('--attention') },
  };
  const container = { backgroundColor: 'transparent', foregroundColors: foreground };
  const base = isLarge ? 21 : 17;
  return {
    supportsInteractivity: true,
    fontFamily: 'inherit',
    fontSizes: { small: base - 2, default: base, medium: base + 2, large: base + 4, extraLarge: base + 8 },
    fontWeights: { lighter: 400, default: 400, bolder: 650 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 28, padding: 16 },
    separator: { lineThickness: 1, lineColor: colour('--line') },
    containerStyles: {
      default: container,
      emphasis: { ...container, backgroundColor: colour('--accent-soft') },
    },
    actions: {
      actionAlignment: 'stretch',
      actionsOrientation: 'vertical',
      buttonSpacing: 10,
      maxActions: 20,
      showCard: { actionMode: 'inline', inlineTopMargin: 12 },
      spacing: 'default',
    },
    factSet: {
      title: { color: 'default', isSubtle: true, weight: 'default', size: 'default', wrap: true, maxWidth: 140 },
      value: { color: 'default', size: 'default', weight: 'default', wrap: true },
      spacing: 14,
    },
    imageSizes: { small: 60, medium: 120, large: 200 },
  };
}

function colours() {
  const computed = getComputedStyle(document.documentElement);
  return (name) => computed.getPropertyValue(name).trim();
}
