using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Huiyin.DialogContent;

namespace Huiyin.Privacy.Copies;

/// <summary>The copy as a page to read and print, without anything that runs or loads.</summary>
internal sealed class DataCopyPage(DataCopyWording wording, IDialogContent content)
{
    private const string Style = "body{font:1rem/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1f2328;background:#fff}h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem;border-bottom:1px solid #d0d7de}li{white-space:pre-wrap;overflow-wrap:anywhere}a{color:#0550ae}@media(prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}a{color:#79c0ff}}";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public string Write(DataCopy copy, string jsonPath)
    {
        var (locale, prompts) = (copy.Language, content.Current.Prompts);
        var page = Begin(locale, prompts.Text("data-copy.title", locale));
        page.Append("<p>").Append(Html.Encode(prompts.Text("data-copy.lead", locale))).Append("</p>\n<p><a href=\"").Append(Html.Encode(jsonPath)).Append("\">").Append(Html.Encode(prompts.Text("data-copy.json", locale))).Append("</a></p>\n");
        foreach (var section in wording.Sections(copy, withTalk: true))
        {
            page.Append("<h2>").Append(Html.Encode(section.Title)).Append("</h2>\n<ul>\n");
            foreach (var line in section.Lines)
            {
                page.Append("<li>").Append(Html.Encode(line)).Append("</li>\n");
            }

            page.Append("</ul>\n");
        }

        return page.Append("</main></body></html>\n").ToString();
    }

    /// <summary>Nobody knows whose the address was, so it is said in both languages.</summary>
    public string Missing(bool hasExpired)
    {
        var (prompts, key) = (content.Current.Prompts, hasExpired ? "data-copy.expired" : "data-copy.unknown");
        var page = Begin(Locales.Chinese, prompts.Text("data-copy.title", Locales.Chinese));
        page.Append("<p>").Append(Html.Encode(prompts.Text(key, Locales.Chinese))).Append("</p>\n<p lang=\"en\">").Append(Html.Encode(prompts.Text(key, Locales.English))).Append("</p>\n");
        return page.Append("</main></body></html>\n").ToString();
    }

    private static StringBuilder Begin(string locale, string title) => new StringBuilder("<!DOCTYPE html>\n<html lang=\"").Append(locale).Append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
        .Append(Html.Encode(title)).Append("</title><style>").Append(Style).Append("</style></head><body><main>\n<h1>").Append(Html.Encode(title)).Append("</h1>\n");
}
