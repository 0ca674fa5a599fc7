namespace Huiyin.DialogContent;

/// <summary>Words that tell what kind of concern a message is.</summary>
internal sealed record KindWords(LocalizedWords Problem, LocalizedWords Suggestion, LocalizedWords Enquiry, LocalizedWords Praise);
