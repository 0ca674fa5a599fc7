-- The tables of the scheduler's store, as Quartz.NET 4.7 (Apache License 2.0) wants them: it checks them when it starts. They hold only when somebody is to be
-- woken; what was done for a period says period_run. History tables are left out, since nothing reads them.
CREATE TABLE qrtz_job_details (
    sched_name nvarchar(120) NOT NULL,
    job_name nvarchar(150) NOT NULL,
    job_group nvarchar(150) NOT NULL,
    description nvarchar(250) NULL,
    job_class_name nvarchar(250) NOT NULL,
    is_durable bit NOT NULL,
    is_nonconcurrent bit NOT NULL,
    is_update_data bit NOT NULL,
    requests_recovery bit NOT NULL,
    job_data blob NULL,
    PRIMARY KEY (sched_name, job_name, job_group)
);
CREATE TABLE qrtz_triggers (
    sched_name nvarchar(120) NOT NULL,
    trigger_name nvarchar(150) NOT NULL,
    trigger_group nvarchar(150) NOT NULL,
    job_name nvarchar(150) NOT NULL,
    job_group nvarchar(150) NOT NULL,
    description nvarchar(250) NULL,
    next_fire_time bigint NULL,
    prev_fire_time bigint NULL,
    priority integer NULL,
    trigger_state nvarchar(16) NOT NULL,
    trigger_type nvarchar(8) NOT NULL,
    start_time bigint NOT NULL,
    end_time bigint NULL,
    calendar_name nvarchar(200) NULL,
    misfire_instr integer NULL,
    misfire_orig_fire_time integer NULL,
    execution_group nvarchar(200) NULL,
    preferred_node nvarchar(200) NULL,
    preferred_node_auto bit NOT NULL DEFAULT 0,
    retry_policy nvarchar(250) NULL,
    retry_attempt integer NULL,
    continues_trigger_name nvarchar(150) NULL,
    continues_trigger_group nvarchar(150) NULL,
    continuation_condition integer NULL,
    overlap_policy integer NULL,
    pause_reason nvarchar(250) NULL,
    paused_by nvarchar(200) NULL,
    paused_at bigint NULL,
    misfire_threshold bigint NULL,
    fixed_delay bit NULL,
    job_data blob NULL,
    PRIMARY KEY (sched_name, trigger_name, trigger_group),
    FOREIGN KEY (sched_name, job_name, job_group) REFERENCES qrtz_job_details (sched_name, job_name, job_group)
);
CREATE TABLE qrtz_simple_triggers (
    sched_name nvarchar(120) NOT NULL,
    trigger_name nvarchar(150) NOT NULL,
    trigger_group nvarchar(150) NOT NULL,
    repeat_count bigint NOT NULL,
    repeat_interval bigint NOT NULL,
    times_triggered bigint NOT NULL,
    PRIMARY KEY (sched_name, trigger_name, trigger_group),
    FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES qrtz_triggers (sched_name, trigger_name, trigger_group) ON DELETE CASCADE
);
CREATE TABLE qrtz_cron_triggers (
    sched_name nvarchar(120) NOT NULL,
    trigger_name nvarchar(150) NOT NULL,
    trigger_group nvarchar(150) NOT NULL,
    cron_expression nvarchar(250) NOT NULL,
    time_zone_id nvarchar(80),
    PRIMARY KEY (sched_name, trigger_name, trigger_group),
    FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES qrtz_triggers (sched_name, trigger_name, trigger_group) ON DELETE CASCADE
);
CREATE TABLE qrtz_simprop_triggers (
    sched_name nvarchar(120) NOT NULL,
    trigger_name nvarchar(150) NOT NULL,
    trigger_group nvarchar(150) NOT NULL,
    str_prop_1 nvarchar(512) NULL,
    str_prop_2 nvarchar(512) NULL,
    str_prop_3 nvarchar(512) NULL,
    int_prop_1 int NULL,
    int_prop_2 int NULL,
    long_prop_1 bigint NULL,
    long_prop_2 bigint NULL,
    dec_prop_1 numeric NULL,
    dec_prop_2 numeric NULL,
    bool_prop_1 bit NULL,
    bool_prop_2 bit NULL,
    time_zone_id nvarchar(80) NULL,
    PRIMARY KEY (sched_name, trigger_name, trigger_group),
    FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES qrtz_triggers (sched_name, trigger_name, trigger_group) ON DELETE CASCADE
);
CREATE TABLE qrtz_blob_triggers (
    sched_name nvarchar(120) NOT NULL,
    trigger_name nvarchar(150) NOT NULL,
    trigger_group nvarchar(150) NOT NULL,
    blob_data blob NULL,
    PRIMARY KEY (sched_name, trigger_name, trigger_group),
    FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES qrtz_triggers (sched_name, trigger_name, trigger_group) ON DELETE CASCADE
);
CREATE TABLE qrtz_calendars (
    sched_name nvarchar(120) NOT NULL,
    calendar_name nvarchar(200) NOT NULL,
    calendar blob NOT NULL,
    PRIMARY KEY (sched_name, calendar_name)
);
CREATE TABLE qrtz_paused_trigger_grps (
    sched_name nvarchar(120) NOT NULL,
    trigger_group nvarchar(150) NOT NULL,
    pause_reason nvarchar(250) NULL,
    paused_by nvarchar(200) NULL,
    paused_at bigint NULL,
    PRIMARY KEY (sched_name, trigger_group)
);
CREATE TABLE qrtz_paused_job_grps (
    sched_name nvarchar(120) NOT NULL,
    job_group nvarchar(150) NOT NULL,
    pause_reason nvarchar(250) NULL,
    paused_by nvarchar(200) NULL,
    paused_at bigint NULL,
    PRIMARY KEY (sched_name, job_group)
);
CREATE TABLE qrtz_fired_triggers (
    sched_name nvarchar(120) NOT NULL,
    entry_id nvarchar(140) NOT NULL,
    trigger_name nvarchar(150) NOT NULL,
    trigger_group nvarchar(150) NOT NULL,
    instance_name nvarchar(200) NOT NULL,
    fired_time bigint NOT NULL,
    sched_time bigint NOT NULL,
    priority integer NOT NULL,
    state nvarchar(16) NOT NULL,
    job_name nvarchar(150) NULL,
    job_group nvarchar(150) NULL,
    is_nonconcurrent bit NULL,
    requests_recovery bit NULL,
    execution_group nvarchar(200) NULL,
    progress integer NULL,
    progress_message nvarchar(250) NULL,
    interrupt_requested_time bigint NULL,
    PRIMARY KEY (sched_name, entry_id)
);
CREATE TABLE qrtz_scheduler_state (
    sched_name nvarchar(120) NOT NULL,
    instance_name nvarchar(200) NOT NULL,
    last_checkin_time bigint NOT NULL,
    checkin_interval bigint NOT NULL,
    quartz_version nvarchar(20) NULL,
    PRIMARY KEY (sched_name, instance_name)
);
CREATE TABLE qrtz_locks (
    sched_name nvarchar(120) NOT NULL,
    lock_name nvarchar(40) NOT NULL,
    PRIMARY KEY (sched_name, lock_name)
);
CREATE TRIGGER qrtz_delete_simple_trigger DELETE ON qrtz_triggers
BEGIN
    DELETE FROM qrtz_simple_triggers WHERE sched_name=OLD.sched_name AND trigger_name=OLD.trigger_name AND trigger_group=OLD.trigger_group;
END;
CREATE TRIGGER qrtz_delete_simprop_trigger DELETE ON qrtz_triggers
BEGIN
    DELETE FROM qrtz_simprop_triggers WHERE sched_name=OLD.sched_name AND trigger_name=OLD.trigger_name AND trigger_group=OLD.trigger_group;
END;
CREATE TRIGGER qrtz_delete_cron_trigger DELETE ON qrtz_triggers
BEGIN
    DELETE FROM qrtz_cron_triggers WHERE sched_name=OLD.sched_name AND trigger_name=OLD.trigger_name AND trigger_group=OLD.trigger_group;
END;
CREATE TRIGGER qrtz_delete_blob_trigger DELETE ON qrtz_triggers
BEGIN
    DELETE FROM qrtz_blob_triggers WHERE sched_name=OLD.sched_name AND trigger_name=OLD.trigger_name AND trigger_group=OLD.trigger_group;
END;
CREATE INDEX idx_qrtz_j_g_n ON qrtz_job_details (sched_name, job_group, job_name);
CREATE INDEX idx_qrtz_t_j ON qrtz_triggers (sched_name, job_name, job_group);
CREATE INDEX idx_qrtz_t_g_n ON qrtz_triggers (sched_name, trigger_group, trigger_name);
CREATE INDEX idx_qrtz_t_c ON qrtz_triggers (sched_name, calendar_name);
CREATE INDEX idx_qrtz_t_nft_st ON qrtz_triggers (sched_name, trigger_state, next_fire_time ASC, priority DESC, misfire_instr);
CREATE INDEX idx_qrtz_ft_inst_job_req_rcvry ON qrtz_fired_triggers (sched_name, instance_name, requests_recovery);
CREATE INDEX idx_qrtz_ft_j_g ON qrtz_fired_triggers (sched_name, job_name, job_group);
CREATE INDEX idx_qrtz_ft_t_g ON qrtz_fired_triggers (sched_name, trigger_name, trigger_group);
