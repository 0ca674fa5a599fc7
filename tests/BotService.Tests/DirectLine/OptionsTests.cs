namespace Huiyin.DirectLine;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("Secret", "short")]
    [InlineData("PublicUrl", "chat.example.org")]
    [InlineData("PublicUrl", "https://chat.example.org/path")]
    [InlineData("BotId", " ")]
    [InlineData("MaximumFileSize", "0")]
    [InlineData("MaximumFiles", "-1")]
    public void Option_ThatCannotWork_IsRefusedByItsName(string key, string value)
    {
        var options = new DirectLineOptions();
        var property = typeof(DirectLineOptions).GetProperty(key)!;
        property.SetValue(options, Convert.ChangeType(value, property.PropertyType, System.Globalization.CultureInfo.InvariantCulture));

        var result = new DirectLineOptionsValidation().Validate(null, options);

        Assert.True(result.Failed);
        Assert.Contains($"DirectLine:{key}", result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Defaults_AreValid() => Assert.True(new DirectLineOptionsValidation().Validate(null, new DirectLineOptions()).Succeeded);
}
