using System.Text.Json.Serialization;
using Huiyin.AdminApi.Accounts;
using Huiyin.AdminApi.DeadLetters;
using Huiyin.AdminApi.Documentation;
using Huiyin.AdminApi.Notices;
using Huiyin.AdminApi.Settings;
using Huiyin.AdminApi.Summaries;
using Huiyin.AdminApi.Visits;
using Huiyin.AdminApi.Export;
using Huiyin.AdminApi.PersonalData;
using Huiyin.AdminApi.Idempotency;
using Huiyin.AdminApi.Relations;
using Huiyin.AdminApi.ReplyTemplates;
using Huiyin.AdminApi.Told;
using Huiyin.AdminApi.Watching;
using Huiyin.AdminApi.Webhooks;
using Microsoft.AspNetCore.Authorization;

namespace Huiyin.AdminApi;

internal static class AdminApiSetup
{
    public static IServiceCollection AddAdminApi(this IServiceCollection services)
    {
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            options.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
        services.AddOpenApi("v1", options =>
        {
            // Pages and channels are mapped in the same service; the document is about the API.
            options.ShouldInclude = call => $"/{call.RelativePath}".StartsWith(AdminApiRoutes.Root, StringComparison.Ordinal);
            options.AddDocumentTransformer<ApiDocument>().AddDocumentTransformer<ApiExamples>().AddOperationTransformer<ApiOperation>();
        });
        return services
            .AddSingleton<ApiProblems>()
            .AddSingleton<VisitProblems>()
            .AddSingleton<DoorSights>()
            .AddSingleton<VisitEndpoints>()
            .AddSingleton<ReturnVisitEndpoints>()
            .AddSingleton<CampaignEndpoints>()
            .AddSingleton<SummaryAccess>()
            .AddSingleton<SummaryEndpoints>()
            .AddSingleton<PublishingEndpoints>()
            .AddSingleton<RefusalProblems>()
            .AddSingleton<ConcernReading>()
            .AddSingleton<ConcernActs>()
            .AddSingleton<AttachmentEndpoints>()
            .AddSingleton<SettingProblems>()
            .AddSingleton<SettingEndpoints>()
            .AddSingleton<NoticeEndpoints>()
            .AddSingleton<OwnEndpoints>()
            .AddSingleton<StaffEndpoints>()
            .AddSingleton<IdempotencyFilter>()
            .AddSingleton<ApiWrites>()
            .AddSingleton<BulkEndpoints>()
            .AddSingleton<PreviewEndpoints>()
            .AddSingleton<WatchEndpoints>()
            .AddSingleton<RelationEndpoints>()
            .AddSingleton<SimilarEndpoints>()
            .AddSingleton<DeliveryEndpoints>()
            .AddSingleton<DeadLetterEndpoints>()
            .AddSingleton<RatingEndpoints>()
            .AddSingleton<ReplyTemplateEndpoints>()
            .AddSingleton<ConcernExport>()
            .AddSingleton<WebhookEndpoints>()
            .AddSingleton<PersonalDataEndpoints>()
            .AddSingleton<ApiExceptionHandler>()
            .AddSingleton<IAuthorizationMiddlewareResultHandler, AuthorizationProblems>()
            .AddExceptionHandler<ApiExceptionHandler>();
    }

    /// <summary>The OpenAPI document and a page to try it; both are open, the calls need a token.</summary>
    public static WebApplication MapApiDocumentation(this WebApplication app)
    {
        app.MapOpenApi("/api/{documentName}/openapi.json");
        app.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "api/docs";
            options.SwaggerEndpoint("/api/v1/openapi.json", "Huiyin API v1");
            options.DocumentTitle = "Huiyin 回音 API";
        });
        return app;
    }
}
