namespace Huiyin.DialogContent;

internal sealed record LocalizedText(string Chinese, string English)
{
    public string In(string locale) => Locales.Resolve(locale) == Locales.English ? English : Chinese;
}
