namespace Huiyin.Concerns;

/// <param name="ContentType">What we call it, whatever the sender called it.</param>
/// <param name="Extensions">The first is given to a file that comes without one.</param>
/// <param name="Synonyms">Other content types in use for the same.</param>
internal sealed record FileKind(string ContentType, IReadOnlyList<string> Extensions, IReadOnlyList<string> Synonyms)
{
    public static readonly FileKind Jpeg = new("image/jpeg", [".jpg", ".jpeg", ".jpe", ".jfif"], ["image/jpg", "image/pjpeg"]);
    public static readonly FileKind Png = new("image/png", [".png"], ["image/x-png"]);
    public static readonly FileKind Gif = new("image/gif", [".gif"], []);
    public static readonly FileKind Webp = new("image/webp", [".webp"], []);
    public static readonly FileKind Heic = new("image/heic", [".heic", ".heif", ".hif"], ["image/heif", "image/heic-sequence", "image/heif-sequence"]);
    public static readonly FileKind Pdf = new("application/pdf", [".pdf"], ["application/x-pdf"]);

    public static readonly IReadOnlyList<FileKind> All = [Jpeg, Png, Gif, Webp, Heic, Pdf];

    public bool IsCalled(string contentType) =>
        string.Equals(ContentType, contentType, StringComparison.OrdinalIgnoreCase)
        || Synonyms.Contains(contentType, StringComparer.OrdinalIgnoreCase);
}
