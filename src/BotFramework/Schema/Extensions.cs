#nullable disable

namespace Microsoft.Bot.Schema;

public static class Extensions
{
    public static Attachment ToAttachment(this HeroCard card) => Wrap(HeroCard.ContentType, card);

    public static Attachment ToAttachment(this ThumbnailCard card) => Wrap(ThumbnailCard.ContentType, card);

    public static Attachment ToAttachment(this AnimationCard card) => Wrap(AnimationCard.ContentType, card);

    public static Attachment ToAttachment(this AudioCard card) => Wrap(AudioCard.ContentType, card);

    public static Attachment ToAttachment(this VideoCard card) => Wrap(VideoCard.ContentType, card);

    private static Attachment Wrap(string contentType, object card) => new(contentType, content: card);
}
